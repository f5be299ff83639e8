import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { rolldown, type OutputBundle, type OutputChunk } from 'rolldown';
import type { IndexHtmlTransformContext, Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** What every page runs before it shows anything; left to itself the browser learns of one after the other. */
const START = ['indexhtml', 'client', 'generated-flow-imports'];

/** Vaadin's list of which screen imports which chunk, by the screen's key. */
const SCREENS = resolve(__dirname, 'frontend/generated/flow/generated-flow-imports.js');
const SCREEN = /key === '(\w+)'\) \{\s*pending\.push\(import\('\.\/chunks\/(chunk-\w+)\.js'\)\)/g;

function chunks(bundle: OutputBundle): OutputChunk[] {
  return Object.values(bundle).filter((file): file is OutputChunk => file.type === 'chunk');
}

/** A chunk and everything that it cannot run without, which comes before it. */
function withImports(
  bundle: OutputBundle,
  chunk: OutputChunk,
  found = new Set<string>(),
  onTheWay = new Set<string>(),
): Set<string> {
  if (!found.has(chunk.fileName) && !onTheWay.has(chunk.fileName)) {
    onTheWay.add(chunk.fileName);
    for (const file of chunk.imports) {
      withImports(bundle, bundle[file] as OutputChunk, found, onTheWay);
    }
    found.add(chunk.fileName);
  }
  return found;
}

function ofStart(bundle: OutputBundle): Set<string> {
  const files = new Set<string>();
  chunks(bundle)
    .filter((chunk) => START.includes(chunk.name))
    .forEach((chunk) => withImports(bundle, chunk, files));
  return files;
}

/** Says in the page which files it needs, so that they come side by side instead of in a row of seven. */
const startTogether: Plugin = {
  name: 'start-together',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html: string, { bundle, chunk }: IndexHtmlTransformContext) {
      if (!bundle || !chunk) {
        return [];
      }
      const known = withImports(bundle, chunk as OutputChunk);
      return [...ofStart(bundle)]
        .filter((file) => !known.has(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${file}` },
          injectTo: 'head' as const,
        }));
    },
  },
};

/** Writes down which further files each screen needs, for the server to say in its page: `ui/document/ScreenFiles.java`. */
const screenFiles: Plugin = {
  name: 'screen-files',
  apply: 'build',
  generateBundle(_options, bundle) {
    const start = ofStart(bundle);
    const byModule = new Map(chunks(bundle).map((chunk) => [basename(chunk.facadeModuleId ?? '', '.js'), chunk]));
    const screens = [...readFileSync(SCREENS, 'utf8').matchAll(SCREEN)].map(([, key, module]) => {
      const chunk = byModule.get(module);
      if (!chunk) {
        throw new Error(`no chunk of ${module}`);
      }
      return [key, [...withImports(bundle, chunk)].filter((file) => !start.has(file))];
    });
    if (screens.length === 0) {
      throw new Error(`no screens in ${SCREENS}`);
    }
    const source = JSON.stringify(Object.fromEntries(screens));
    this.emitFile({ type: 'asset', fileName: 'VAADIN/build/screen-files.json', source });
  },
};

/** What a device keeps is one script and one style sheet, with nothing of the screens: `learning/offline/OfflinePage.java`. */
const offlineReader: Plugin = {
  name: 'offline-reader',
  apply: 'build',
  async generateBundle() {
    const reader = await rolldown({ input: resolve(__dirname, 'frontend/offline/reader.ts') });
    const { output } = await reader.generate({ format: 'es', minify: true });
    if (output.length !== 1) {
      throw new Error(`the offline reader comes in ${output.length} files`);
    }
    const styles = ['ui', 'assessment', 'learning-study', 'learning-offline'];
    this.emitFile({ type: 'asset', fileName: 'VAADIN/build/offline-reader.js', source: output[0].code });
    this.emitFile({
      type: 'asset',
      fileName: 'VAADIN/build/offline-reader.css',
      source: styles.map((name) => readFileSync(resolve(__dirname, `frontend/styles/${name}.css`), 'utf8')).join('\n'),
    });
  },
};

/** Files of a few hundred bytes cost a slow line as much as large ones: what many screens share comes in few files. */
const SHARED = [
  { name: 'dates', test: /date-?picker/i, minShareCount: 30, priority: 4 },
  {
    name: 'lists',
    test: /[\\/]grid[\\/]|gridConnector|popover|filter-line|contextMenu|checkbox-group/,
    minShareCount: 15,
    priority: 3,
  },
  { name: 'fields', minShareCount: 30, priority: 1 },
];

/** Every page needs these, so they are left as they are. */
let ofEveryPage = new Set<string>();

const everyPage: Plugin = {
  name: 'every-page',
  buildEnd() {
    const first = /\/(index\.html|FlowBootstrap\.js|FlowClient\.js|generated-flow-imports\.js)$/;
    ofEveryPage = new Set([...this.getModuleIds()].filter((id) => first.test(id)));
    for (const id of ofEveryPage) {
      this.getModuleInfo(id)?.importedIds.forEach((imported) => ofEveryPage.add(imported));
    }
  },
};

const groups = SHARED.map(({ name, ...shared }) => ({
  ...shared,
  name: (id: string) => (ofEveryPage.has(id) ? null : name),
}));

/** The two halves of Vaadin's client, of which a page needs both. */
groups.push({ name: () => 'client', test: /\/Flow(Bootstrap|Client)\.js$/, priority: 5 });

const customConfig: UserConfigFn = () => ({
  plugins: [everyPage, startTogether, screenFiles, offlineReader],
  build: { rolldownOptions: { output: { codeSplitting: { groups, includeDependenciesRecursively: false } } } },
});

export default overrideVaadinConfig(customConfig);
