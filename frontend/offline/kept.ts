import type { Question } from '../exam/items.ts';

const PREFIX = 'nishang-kept-';
const CACHE = 'lessons-';

/** Where somebody stands with a lesson when the ticket was given. */
export interface Standing {
  id: string;
  studied: number;
  floor: number;
  checks: { code: string; version: string; question: Question }[];
}

/** What a device knows of a course that it keeps; the texts lie in a cache of their own. */
export interface KeptCourse {
  learner: string;
  course: string;
  title: string;
  language: string;
  ticket: string;
  /** In ms, by the server's clock. */
  notAfter: number;
  /** By how much the server's clock is ahead of this one, in ms. */
  ahead: number;
  lessons: Standing[];
  words: Record<string, string>;
  items: Record<string, string>;
}

/** The texts of a course, as the portal gives them. */
export interface Texts {
  course: string;
  version: string;
  title: string;
  lessons: {
    id: string;
    title: string;
    minutes: number;
    html: string;
    basis: { statement: string; source: string }[];
  }[];
  pictures: string[];
}

export function textsAddress(course: string, language: string): string {
  return `/api/study/offline/${course}?language=${language}`;
}

export function cacheOf(learner: string): string {
  return CACHE + learner;
}

export function keptCourses(): KeptCourse[] {
  return names().map((name) => JSON.parse(localStorage.getItem(name)!) as KeptCourse);
}

export function keptCourse(course: string): KeptCourse | undefined {
  return keptCourses().find((kept) => kept.course === course);
}

export function note(kept: KeptCourse) {
  localStorage.setItem(PREFIX + kept.course, JSON.stringify(kept));
}

/** The texts of a course that is kept; nothing where the browser has thrown them away. */
export async function textsOf(kept: KeptCourse): Promise<Texts | undefined> {
  const cache = await caches.open(cacheOf(kept.learner));
  const answer = await cache.match(textsAddress(kept.course, kept.language), { ignoreVary: true });
  return answer && ((await answer.json()) as Texts);
}

/** Nothing of a course stays on the device but what has not been sent. */
export async function drop(kept: KeptCourse) {
  localStorage.removeItem(PREFIX + kept.course);
  if (keptCourses().every((other) => other.learner !== kept.learner)) await wipeCaches(() => false);
  else await (await caches.open(cacheOf(kept.learner))).delete(textsAddress(kept.course, kept.language));
}

/**
 * Courses are kept for one learner and until a day: those of others and those whose time is over go.
 *
 * @param learner who is signed in; empty = nobody, all go
 */
export async function wipe(learner: string, now: number) {
  for (const kept of keptCourses()) {
    if (kept.learner !== learner || kept.notAfter < now) localStorage.removeItem(PREFIX + kept.course);
  }
  const left = new Set(keptCourses().map((kept) => cacheOf(kept.learner)));
  await wipeCaches((name) => left.has(name));
}

async function wipeCaches(stays: (name: string) => boolean) {
  if (!('caches' in globalThis)) return; // no https: nothing was ever kept
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE) && !stays(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function names(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}
