/** A numbered formula with its parts explained: pointing at a symbol, or focusing its row, lights both. */
import { Children, isValidElement, type ReactNode } from "react";
import { type Tone, toneClass, tones } from "../../../kit/tone.ts";
import { fail, useBook } from "../context.ts";
import { partsOf, renderProse, renderTex } from "../tex.ts";
import type { MathsProps } from "./Maths.tsx";

interface EquationProps {
  readonly id: string;
  /** Name of a `\part` → what it means; formulas between dollars. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Name of a part → the colour idea it belongs to, where its name is not one already. */
  readonly tones?: Readonly<Record<string, Tone>>;
  readonly mdx?: string;
  readonly children?: ReactNode;
}

export function Equation({ id, parts = {}, tones: given = {}, mdx, children }: EquationProps): ReactNode {
  const book = useBook();
  const formulas = Children.toArray(children).flatMap((child) =>
    isValidElement<MathsProps>(child) && typeof child.props.tex === "string" ? [child.props.tex] : [],
  );
  if (formulas.length === 0)
    fail(mdx, `<Equation id="${id}"> holds no formula ($$…$$ on lines of their own)`);
  const named = partsOf(formulas.join("\n"));
  for (const name of Object.keys(parts))
    if (!named.has(name)) fail(mdx, `<Equation id="${id}"> explains "${name}", but has no \\part{${name}}`);
  for (const name of named.keys())
    if (!Object.hasOwn(parts, name)) fail(mdx, `<Equation id="${id}"> does not explain its part "${name}"`);
  const toneOf = (name: string): Tone | undefined => given[name] ?? tones.find((tone) => tone === name);
  const prose = (text: string): string => {
    try {
      return renderProse(text);
    } catch (error) {
      fail(mdx, `"${text}" cannot be set: ${(error as Error).message}`);
    }
  };

  const coloured = [...named.keys()].filter((name) => toneOf(name));
  return (
    <div className="equation" id={id} data-equation>
      {coloured.length > 0 && (
        <style>
          {coloured
            .map(
              (name) =>
                `#${id} [data-part="${name}"]{color:var(--${toneOf(name)}-text,var(--${toneOf(name)}))}`,
            )
            .join("")}
        </style>
      )}
      <div className="equation-line">
        {children}
        <a className="equation-number" href={`#${id}`}>
          ({book.places.get(id)?.number})
        </a>
      </div>
      {named.size > 0 && (
        <dl className="equation-parts" aria-label={book.strings.equationParts}>
          {Object.entries(parts).map(([name, meaning], index) => {
            const tone = toneOf(name);
            return (
              // A focused row lights its symbol; arrows go from row to row.
              <div
                key={name}
                className={tone ? toneClass(tone) : undefined}
                data-row={name}
                tabIndex={index === 0 ? 0 : -1}
              >
                {/* biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX made it at build time */}
                <dt dangerouslySetInnerHTML={{ __html: renderTex(named.get(name)!, false) }} />
                {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by renderProse */}
                <dd dangerouslySetInnerHTML={{ __html: prose(meaning) }} />
              </div>
            );
          })}
        </dl>
      )}
    </div>
  );
}
