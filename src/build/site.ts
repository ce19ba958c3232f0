/**
 * The site: pages rendered by the server build of `src/article/render.tsx` around the browser build of its islands.
 * The development server renders a page when it is asked for, by the same path.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Manifest, Plugin, ViteDevServer } from "vite";
import type * as render from "../article/render.tsx";
import type { Assets, Site } from "../article/site.ts";
import { readTerrain } from "../article/title/terrain.ts";
import { readPlate } from "./computed/kept.ts";
import { readData } from "./data.ts";
import { readBibliography } from "./mdx/bibliography.ts";
import { writeOfflineWorker } from "./offline.ts";

const RENDER = "src/article/render.tsx";
const SCRIPT = "src/article/islands.ts";
const EARLY = "src/article/early.ts";
const PERFORM = "src/article/perform.tsx";
const STYLES = "src/article/styles.css";
const PRINT = "src/article/print.css";
/** Faces that the first screen shows. */
const FIRST_FONTS = [
  /source-serif-4-latin-400-normal/,
  /source-serif-4-latin-400-italic/,
  // Of what stands above the prose, and would push it when it breaks elsewhere.
  /source-sans-3-latin-400-normal/,
];
const FORMULA_FONTS = [/KaTeX_Main-Regular/, /KaTeX_Math-Italic/];
/** The printed edition and the e-book, which a browser makes. */
const BOOK = "how-neural-networks-are-trained";

type Render = typeof render;

interface Options {
  /** The chapter's bibliography. */
  readonly bibliography: string;
}

interface Package {
  readonly version: string;
  readonly homepage?: string;
  readonly author?: string;
}

const read = new Map<string, { readonly changed: number; readonly content: unknown }>();
/** What `parse` makes of a file, made again only when the file has changed: a development server asks for every page. */
function remembered<T>(path: string, parse: (path: string) => T, locale = ""): T {
  const changed = statSync(path).mtimeMs;
  const known = read.get(path + locale);
  if (known?.changed === changed) return known.content as T;
  const content = parse(path);
  read.set(path + locale, { changed, content });
  return content;
}

async function readSite({ bibliography }: Options, locale?: string): Promise<Site> {
  const { version, homepage = "", author = "" } = JSON.parse(readFileSync("package.json", "utf8")) as Package;
  const { SOURCE_DATE_EPOCH, HAS_PDF } = process.env;
  const now = SOURCE_DATE_EPOCH ? new Date(Number(SOURCE_DATE_EPOCH) * 1000) : new Date();
  return {
    version,
    homepage,
    author,
    date: now.toISOString().slice(0, 10),
    ...(HAS_PDF ? { pdf: `${BOOK}.pdf`, epub: `${BOOK}.epub` } : {}),
    bibliography: await remembered(bibliography, (path) => readBibliography(path, locale), locale),
    terrain: remembered("src/article/title/terrain.json", (path) => readTerrain(readFileSync(path, "utf8"))),
    readData,
    readPlate,
  };
}

/** Where the browser build put what pages need. A widget may stand in the original, where a language has no words for it. */
function builtAssets(directory: string, original: string): Assets {
  const manifest = JSON.parse(readFileSync(join(directory, ".vite/manifest.json"), "utf8")) as Manifest;
  const files = Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]);
  const styles = manifest[STYLES]!;
  const fonts = (faces: readonly RegExp[]): string[] =>
    faces.flatMap((face) => files.find((file) => face.test(file) && file.endsWith(".woff2")) ?? []);
  const atOnce = closure(manifest, [SCRIPT]);
  return {
    script: manifest[SCRIPT]!.file,
    early: manifest[EARLY]!.file,
    styles: [styles.file],
    print: manifest[PRINT]!.file,
    fonts: fonts(FIRST_FONTS),
    formulaFonts: fonts(FORMULA_FONTS),
    codeOf: (id, locale) => {
      const words = [locale, original].map((language) => `src/widgets/${id}/text/${language}.ts`);
      const parts = [PERFORM, `src/widgets/${id}/index.ts`, words.find((file) => manifest[file])!];
      return [...closure(manifest, parts)].filter((file) => !atOnce.has(file)).map((file) => basename(file));
    },
  };
}

/** The files of some modules and of all that they import at once. */
function closure(manifest: Manifest, names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name) || !manifest[name]) return;
    seen.add(name);
    for (const imported of manifest[name].imports ?? []) visit(imported);
  };
  for (const name of names) visit(name);
  return new Set([...seen].map((name) => manifest[name]!.file));
}

export function site(options: Options): Plugin {
  // Of this process alone: two builds at once do not meet. Inside the project, where Node finds its packages.
  const serverOut = resolve(`.tmp/server-${process.pid}`);
  let outDir = resolve("dist");
  return {
    name: "site",
    config: () => ({
      appType: "mpa",
      environments: {
        client: {
          build: {
            manifest: true,
            rolldownOptions: { input: [SCRIPT, EARLY, STYLES, PRINT] },
          },
        },
        ssr: { build: { outDir: serverOut, emptyOutDir: true, copyPublicDir: false, ssr: RENDER } },
      },
      builder: {
        async buildApp(builder) {
          const { client, ssr } = builder.environments;
          await builder.build(client!);
          outDir = resolve(client!.config.build.outDir);
          try {
            await builder.build(ssr!);
            await writePages();
          } finally {
            rmSync(serverOut, { recursive: true, force: true });
          }
        },
      },
    }),
    configureServer(server) {
      // After Vite's own middlewares: what they know (modules, public files) is theirs.
      return () => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.originalUrl ?? "/", "http://localhost").pathname.slice(1);
          if (path !== "" && !path.endsWith("/") && !path.endsWith(".html")) return next();
          servePage(server, options, path.replace(/(^|\/)index\.html$/, "$1")).then(
            ({ found, html }) => {
              response.statusCode = found ? 200 : 404;
              response.setHeader("content-type", "text/html; charset=utf-8");
              response.end(html);
            },
            (error: unknown) => {
              server.ssrFixStacktrace(error as Error);
              next(error);
            },
          );
        });
      };
    },
    hotUpdate({ file }) {
      if (this.environment.name !== "client" || !/\.(mdx|bib)$/.test(file)) return undefined;
      this.environment.hot.send({ type: "full-reload" });
      return [];
    },
  };

  async function writePages(): Promise<void> {
    const { Complaint, createPages, locales } = (await import(
      `${pathToFileURL(join(serverOut, "render.js")).href}?${Date.now()}`
    )) as Render;
    const assets = builtAssets(outDir, locales[0]!);
    const addresses: string[] = [];
    const complaints = new Set<string>();
    /** A fault of the prose stands on more pages than one, and is told once. */
    const hear = async <T>(work: Promise<T>): Promise<T | undefined> => {
      try {
        return await work;
      } catch (error) {
        if (!(error instanceof Complaint)) throw error;
        for (const line of error.message.split("\n")) complaints.add(line);
        return undefined;
      }
    };
    for (const locale of locales) {
      const pages = await hear(createPages(await readSite(options, locale), { locale }));
      for (const path of pages?.paths ?? []) {
        addresses.push(path);
        const html = await hear(pages!.render(path, assets));
        if (html === undefined) continue;
        const file = join(outDir, path.endsWith(".html") ? path : `${path}index.html`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, html);
      }
    }
    if (complaints.size > 0) throw new Error([...complaints].join("\n"));
    const { homepage } = await readSite(options);
    if (homepage) writeFileSync(join(outDir, "sitemap.xml"), sitemap(homepage, addresses));
    writeOfflineWorker(outDir);
  }
}

/** The pages that a search should find: figures alone are found on theirs. */
export function sitemap(homepage: string, paths: readonly string[]): string {
  const root = homepage.replace(/\/?$/, "/");
  const found = paths.filter((path) => !/(^|\/)embed\/|\.html$/.test(path));
  const rows = found.map(
    (path) => `<url><loc>${new URL(path, root).href.replaceAll("&", "&amp;")}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.join("\n")}
</urlset>
`;
}

async function servePage(server: ViteDevServer, options: Options, path: string) {
  const { createPages, locales } = (await server.ssrLoadModule(`/${RENDER}`)) as Render;
  const locale = locales.find((one) => path.startsWith(`${one}/`));
  const pages = await createPages(await readSite(options, locale), locale ? { locale } : {});
  const found = pages.paths.includes(path);
  const html = await pages.render(found ? path : "404.html", {
    script: SCRIPT,
    early: EARLY,
    styles: [STYLES],
    print: PRINT,
    fonts: [],
    formulaFonts: [],
  });
  return { found, html: await server.transformIndexHtml(`/${path}`, html) };
}
