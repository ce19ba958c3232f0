/** The document around every page. */
import type { ReactNode } from "react";
import { marksText } from "../../kit/language.ts";
import { directionOf, ORIGINAL } from "../chapter/languages.ts";
import type { Strings } from "../chapter/strings.ts";
import type { Assets, Site } from "../site.ts";

interface PageProps {
  readonly locale: string;
  readonly strings: Strings;
  readonly site: Site;
  readonly assets: Assets;
  /** The way from this page to the site's root: "./", "../../". */
  readonly root: string;
  /** The way to the root of its language. */
  readonly home: string;
  /** The name of the chapter, for the head of every printed page. */
  readonly chapter: string;
  /** This page in every language that there is, its own too. */
  readonly languages: readonly Elsewhere[];
  /** What kind of page this is; styles go by it. */
  readonly kind: "chapter" | "gallery" | "embed" | "lost";
  readonly title: string;
  readonly description?: string;
  /** The page's address from the site's root. */
  readonly path: string;
  /** Whether formulas stand on its first screen, or only below. */
  readonly formulas?: "first" | "later" | undefined;
  /** The ways from this page to those before and after it. */
  readonly prev?: string;
  readonly next?: string;
  readonly code: CodeList;
  readonly children: ReactNode;
}

/** All that widgets are made of, so that none of it is asked for only once the piece before it has come. */
export interface CodeList {
  /** Named from the first script's own folder. */
  readonly files: readonly string[];
  /** For each widget of a page the places of its files in that list. */
  readonly widgets: Readonly<Record<string, readonly number[]>>;
}

/** A page in another language, or in its own. */
export interface Elsewhere {
  readonly locale: string;
  /** What the language calls itself. */
  readonly name: string;
  readonly href: string;
}

export function Page(props: PageProps): ReactNode {
  const {
    locale,
    strings,
    site,
    assets,
    root,
    home,
    languages,
    chapter,
    kind,
    title,
    description,
    path,
    formulas,
    prev,
    next,
    code,
    children,
  } = props;
  const address = site.homepage && new URL(path, site.homepage.replace(/\/?$/, "/")).href;
  /** Search machines want whole addresses, where there are any. */
  const absolute = (href: string): string => (address ? new URL(href, address).href : href);
  return (
    <html
      lang={locale}
      dir={directionOf(locale) === "rtl" ? "rtl" : undefined}
      data-root={root}
      data-home={home === root ? undefined : home}
      data-kind={kind}
      data-marks={marksText(locale)}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        {address && <link rel="canonical" href={address} />}
        {languages.length > 1 &&
          languages.map((one) => (
            <link key={one.locale} rel="alternate" hrefLang={one.locale} href={absolute(one.href)} />
          ))}
        {prev && <link rel="prev" href={prev} />}
        {next && <link rel="next" href={next} />}
        <meta property="og:title" content={title} />
        <meta property="og:type" content="article" />
        {address && <meta property="og:url" content={address} />}
        {address && (
          <meta
            property="og:image"
            content={new URL("card.png", `${site.homepage.replace(/\/?$/, "/")}`).href}
          />
        )}
        {kind === "lost" ? (
          <LostHead />
        ) : (
          <>
            <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
            {/* A file of its own, and the first thing asked for: a strict policy runs no script that stands in a page. */}
            <script src={root + assets.early} />
            {[...assets.fonts, ...(formulas === "first" ? assets.formulaFonts : [])].map((href) => (
              <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="" href={root + href} />
            ))}
            {assets.styles.map((href) => (
              <link key={href} rel="stylesheet" href={root + href} />
            ))}
            {locale !== ORIGINAL && (
              <style>{`@page{@top-left{content:"${chapter.replace(/["\\\n]/g, "")}"}}`}</style>
            )}
            <script type="module" src={root + assets.script} />
          </>
        )}
      </head>
      <body>
        {kind !== "lost" && <aside className="still">{strings.still}</aside>}
        {children}
        {kind !== "lost" && (
          <>
            <template id="widget-failed">
              <div className="widget-failed" role="alert">
                <p>{strings.failed}</p>
                <button type="button">{strings.retry}</button>
              </div>
            </template>
            <Given id="words">{wordsForScript(strings)}</Given>
            {code.files.length > 0 && <Given id="code">{code}</Given>}
            {/* What the first paint does not wait for is asked for last. */}
            <div
              hidden
              // biome-ignore lint/security/noDangerouslySetInnerHtml: React would put these links into the head
              dangerouslySetInnerHTML={{ __html: lastLinks(root, assets, formulas === "later") }}
            />
          </>
        )}
      </body>
    </html>
  );
}

/** What the scripts find in the page. */
const Given = ({ id, children }: { readonly id: string; readonly children: object }): ReactNode => (
  <script
    type="application/json"
    id={id}
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making
    dangerouslySetInnerHTML={{ __html: JSON.stringify(children).replace(/</g, "\\u003c") }}
  />
);

const lastLinks = (root: string, { formulaFonts, print }: Assets, formulas: boolean): string =>
  [
    ...(formulas ? formulaFonts : []).map(
      (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${root}${file}">`,
    ),
    `<link rel="stylesheet" media="print" href="${root}${print}">`,
  ].join("");

/**
 * A host shows this page at any depth, where no relative address holds: it brings all it needs, and asks for nothing.
 */
function LostHead(): ReactNode {
  return (
    <>
      <link rel="icon" href="data:," />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own lines below */}
      <style dangerouslySetInnerHTML={{ __html: lostStyle }} />
    </>
  );
}
const lostStyle = `:root{color-scheme:light dark;background:light-dark(#fbfaf5,#10131c);color:light-dark(#191c26,#ece8de);font:1.25rem/1.5 Georgia,serif}
main{max-inline-size:34rem;margin:20vh auto;padding:0 1.25rem}h1{font-size:1.6rem;font-weight:600}a{color:inherit}`;

/** The few words that the islands say. */
export const wordsForScript = ({ predict, theme, copy, copied, backToText, unread, close }: Strings) => ({
  right: predict.right,
  wrong: predict.wrong,
  skipped: predict.skipped,
  yours: predict.yours,
  answer: predict.answer,
  guessed: predict.guessed("{guess}", "{answer}"),
  copy,
  copied,
  backToText,
  unread,
  close,
  theme: [theme.auto, theme.light, theme.dark],
});
