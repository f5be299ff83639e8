import { cacheOf, keptCourse, note, textsAddress, type KeptCourse, type Standing, type Texts } from './kept.ts';
import { Outbox } from './outbox.ts';

const WORKER = '/offline/sw.js';

interface Ticket {
  learner: string;
  text: string;
  at: string;
  notAfter: string;
  lessons: Standing[];
}

/**
 * Brings a course to this device, or what has changed of it.
 *
 * @param progress is told what share is here, from 0 to 1
 */
export async function keepCourse(
  course: string,
  language: string,
  words: Pick<KeptCourse, 'words' | 'items'>,
  progress: (share: number) => void,
) {
  // Below the courses, too: there a bookmark leads when there is no network.
  for (const scope of ['/offline', '/courses']) await navigator.serviceWorker.register(WORKER, { scope });
  const ticket = await ticketOf(course, language);
  const cache = await caches.open(cacheOf(ticket.learner));
  const answer = await fetched(textsAddress(course, language), { cache: 'no-cache' });
  const texts = (await answer.clone().json()) as Texts;
  await cache.put(textsAddress(course, language), answer);
  const checks = ticket.lessons.flatMap((lesson) => lesson.checks);
  const pictures = [...texts.pictures, ...checks.flatMap(({ question }) => question.spots?.src ?? [])];
  let here = 0;
  for (const picture of pictures) {
    if (!(await cache.match(picture, { ignoreVary: true }))) await cache.put(picture, await fetched(picture));
    progress(++here / pictures.length);
  }
  await ready();
  keepTicket(course, texts.title, language, words, ticket);
}

/** A new ticket for a course that is kept, once all that lay here was sent. */
export async function renew(kept: KeptCourse) {
  const ticket = await ticketOf(kept.course, kept.language);
  if (ticket.learner !== kept.learner) return;
  await new Outbox(kept.learner, kept.course, kept.ticket).renew(ticket.text);
  keepTicket(kept.course, kept.title, kept.language, kept, ticket);
}

function keepTicket(
  course: string,
  title: string,
  language: string,
  { words, items }: Pick<KeptCourse, 'words' | 'items'>,
  { learner, text, at, notAfter, lessons }: Ticket,
) {
  const before = keptCourse(course);
  const waiting = before && new Outbox(before.learner, course, before.ticket).waiting();
  const unsent = waiting !== undefined && waiting.seconds + waiting.answers > 0;
  const ahead = Date.parse(at) - Date.now();
  const ticket = unsent ? before! : { ticket: text, notAfter: Date.parse(notAfter) };
  note({ learner, course, title, language, ...pick(ticket), ahead, lessons, words, items });
}

function pick({ ticket, notAfter }: Pick<KeptCourse, 'ticket' | 'notAfter'>) {
  return { ticket, notAfter };
}

async function ticketOf(course: string, language: string): Promise<Ticket> {
  const answer = await fetched(`/api/study/offline/${course}/ticket?language=${language}`, { method: 'POST' });
  return (await answer.json()) as Ticket;
}

async function fetched(address: string, how: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, how);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** The reader itself is here. */
async function ready() {
  const registration = await navigator.serviceWorker.getRegistration('/offline');
  const worker = registration?.installing ?? registration?.waiting;
  if (registration?.active || !worker) return;
  await new Promise<void>((done, failed) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') done();
      else if (worker.state === 'redundant') failed(new Error('the reader could not be kept'));
    });
  });
}
