import { failed, type Result, success } from './result';

/**
 * Reads a value of unknown origin into a known type, rebuilt from an allow-list: what the shape does not name is not
 * taken over. Throws `ShapeError` with the path of the first wrong part; `parseShape` turns that into a `Result`.
 */
export type Shape<Value> = (data: unknown, path: string) => Value;

class ShapeError extends Error {}

/** The value, or `code` with `detail` = path of the first wrong part and what was expected there. */
export function parseShape<Value>(
  shape: Shape<Value>,
  data: unknown,
  code: 'invalid-message' | 'import-invalid-record',
): Result<Value> {
  try {
    return success(shape(data, ''));
  } catch (error) {
    if (error instanceof ShapeError) return failed(code, error.message);
    throw error;
  }
}

/** Refuses the value at this path. */
export function refuse(path: string, expected: string): never {
  throw new ShapeError(`${path === '' ? 'value' : path.replace(/^\./, '')}: expected ${expected}`);
}

/** A string of at most `maxLength` UTF-16 code units. */
export function text(maxLength: number): Shape<string> {
  return (data, path) =>
    typeof data === 'string' && data.length <= maxLength
      ? data
      : refuse(path, `a string of at most ${maxLength} characters`);
}

export const boolean: Shape<boolean> = (data, path) =>
  typeof data === 'boolean' ? data : refuse(path, 'true or false');

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (data, path) =>
    Number.isInteger(data) && Number(data) >= min && Number(data) <= max
      ? Number(data)
      : refuse(path, `a whole number from ${min} to ${max}`);
}

/** A finite number from `min` to `max`. */
export function number(min: number, max: number): Shape<number> {
  return (data, path) =>
    typeof data === 'number' && data >= min && data <= max
      ? data
      : refuse(path, `a number from ${min} to ${max}`);
}

export function oneOf<const Value extends string>(values: readonly Value[]): Shape<Value> {
  return (data, path) =>
    values.find((value) => value === data) ?? refuse(path, `one of ${values.join(', ')}`);
}

export function nullOr<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (data, path) => (data === null ? null : shape(data, path));
}

/** The fallback where the value is absent, as in data of before there was such a field. */
export function whenAbsent<Value>(shape: Shape<Value>, fallback: Value): Shape<Value> {
  return (data, path) => (data === undefined ? fallback : shape(data, path));
}

export function listOf<Value>(shape: Shape<Value>, maxLength: number): Shape<readonly Value[]> {
  return (data, path) => {
    if (!Array.isArray(data) || data.length > maxLength) {
      return refuse(path, `a list of at most ${maxLength}`);
    }
    return data.map((item, index) => shape(item, `${path}[${index}]`));
  };
}

/** A string that the test accepts. */
export function textThat(test: (value: string) => boolean, expected: string): Shape<string> {
  return (data, path) => (typeof data === 'string' && test(data) ? data : refuse(path, expected));
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Values<Of extends Fields> = { readonly [Name in keyof Of]: ReturnType<Of[Name]> };

/** A record with exactly these fields; others are left behind. */
export function record<Of extends Fields>(fields: Of): Shape<Values<Of>> {
  return (data, path) => {
    const source = recordAt(data, path);
    const entries = Object.entries(fields).map(([name, shape]) => [
      name,
      shape(ownValue(source, name), `${path}.${name}`),
    ]);
    return Object.fromEntries(entries) as Values<Of>;
  };
}

/** A record of which each field may be absent; a field that is absent stays absent. */
export function partial<Of extends Fields>(fields: Of): Shape<Partial<Values<Of>>> {
  return (data, path) => {
    const source = recordAt(data, path);
    const entries = Object.entries(fields)
      .filter(([name]) => ownValue(source, name) !== undefined)
      .map(([name, shape]) => [name, shape(ownValue(source, name), `${path}.${name}`)]);
    return Object.fromEntries(entries) as Partial<Values<Of>>;
  };
}

function recordAt(data: unknown, path: string): object {
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isRecord ? data : refuse(path, 'a record');
}

/** Own properties only, so that nothing comes from a prototype. */
function ownValue(source: object, name: string): unknown {
  return Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
}
