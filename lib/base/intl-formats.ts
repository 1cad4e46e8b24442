/**
 * `Intl`'s objects, each made once for a language and options: making one takes as long as using it a hundred times, and
 * a list shows some in every row.
 */
export function onceFor<Options extends object, Format>(
  make: (language: string, options: Options) => Format,
  /** What else it depends on, read at each use. */
  circumstance: () => unknown = () => null,
) {
  const made = new Map<string, Format>();
  return (language: string, options: Options): Format => {
    const key = `${language} ${JSON.stringify(options)} ${circumstance()}`;
    const known = made.get(key) ?? make(language, options);
    made.set(key, known);
    return known;
  };
}

export const relativeTimeFormat = onceFor(
  (language, options: Intl.RelativeTimeFormatOptions) =>
    new Intl.RelativeTimeFormat(language, options),
);

export const listFormat = onceFor(
  (language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
);

export const numberFormat = onceFor(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

export const pluralRules = onceFor(
  (language, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
);
