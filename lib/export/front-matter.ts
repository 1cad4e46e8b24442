/**
 * A value as a JSON string, which YAML reads as the same text. Line and paragraph separators, C1 controls and byte order
 * marks are escaped: some readers take them for line ends. Halves of
 * characters, which UTF-8 cannot hold and Go's reader refuses, are replaced.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One property; null leaves its value empty, lists stand one a line. */
export function yamlProperty(name: string, value: string | readonly string[] | null): string {
  if (value === null) return `${name}:`;
  if (typeof value === 'string') return `${name}: ${value}`;
  return value.length === 0
    ? `${name}: []`
    : [`${name}:`, ...value.map((item) => `  - ${item}`)].join('\n');
}
