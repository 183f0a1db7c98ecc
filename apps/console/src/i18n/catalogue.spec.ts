import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

type Texts = Record<string, string>;

function flat(value: object, path: string): Texts {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null ? Object.entries(flat(inner, `${path}.${key}`)) : [[`${path}.${key}`, inner as string]],
    ),
  );
}

function catalogue(language: string): Texts {
  const dir = join(__dirname, language);
  const files = readdirSync(dir).filter((f) => f.endsWith('.json'));
  return Object.assign({}, ...files.map((f) => flat(JSON.parse(readFileSync(join(dir, f), 'utf8')) as object, f.replace('.json', ''))));
}

const sources = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory()
      ? e.name === 'generated'
        ? []
        : sources(join(dir, e.name))
      : /\.tsx?$/.test(e.name) && !e.name.endsWith('.spec.ts')
        ? [join(dir, e.name)]
        : [],
  );

/** Attributes whose text a person reads or hears. */
const spoken = new Set([
  'label',
  'title',
  'placeholder',
  'description',
  'alt',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'summary',
]);
/** The same in every language: names of keys and forms, the language's own name. */
const names = new Set(['Ctrl K', 'SHA-256', 'Tiếng Việt', 'English']);

/** Texts that a component shows and that do not come from the catalogue. */
function shownTexts(file: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      found.push(node.initializer.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression) && !ts.isJsxAttribute(node.parent))
      found.push(node.expression.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found.filter((text) => /\p{L}{2}/u.test(text) && !names.has(text)).map((text) => `${file}: ${text}`);
}

const plural = (key: string): string => key.replace(/_(one|other)$/, '');
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((m) => m[1] ?? ''))].sort();

describe('the catalogues', () => {
  const vi = catalogue('vi');
  const en = catalogue('en');
  const files = sources(join(__dirname, '..'));
  const code = files.map((f) => readFileSync(f, 'utf8')).join('\n');
  const areas = [...new Set(Object.keys(vi).map((k) => k.split('.')[0]))].join('|');
  const literals = new Set([...code.matchAll(new RegExp(`['"\`]((?:${areas})\\.[\\w.-]+)['"\`]`, 'g'))].map((m) => m[1] ?? ''));
  const prefixes = [...code.matchAll(new RegExp(`\`((?:${areas})\\.[\\w.-]*)\\$\\{`, 'g'))].map((m) => m[1] ?? '');

  it('have the same keys', () => {
    const of = (texts: Texts): string[] => [...new Set(Object.keys(texts).map(plural))].sort();
    expect(of(en)).toEqual(of(vi));
  });

  it('have the same placeholders', () => {
    const different = Object.keys(vi).filter((k) => {
      const other = en[k] ?? en[`${k}_other`] ?? en[plural(k)];
      return JSON.stringify(placeholders(vi[k] ?? '')) !== JSON.stringify(placeholders(other ?? ''));
    });
    expect(different).toEqual([]);
  });

  it('have every key the code names', () => {
    const known = new Set(Object.keys(vi).map(plural));
    // The type of an entry, such as "case.started", looks like a key and is none.
    const isEntry = (k: string): boolean => known.has(`timeline.types.${k.replaceAll('.', '-')}`);
    expect([...literals].filter((k) => !known.has(k) && !prefixes.includes(k) && !isEntry(k))).toEqual([]);
  });

  it('have no key the code does not use', () => {
    const unused = Object.keys(vi)
      .map(plural)
      .filter((k) => !literals.has(k) && !prefixes.some((p) => k.startsWith(p)));
    expect(unused).toEqual([]);
  });

  it('never address the reader as a friend, and hold no empty text', () => {
    expect(Object.entries(vi).filter(([, text]) => /(^|\s)bạn(\s|[.,;:?!]|$)/i.test(text))).toEqual([]);
    expect(Object.entries({ ...vi, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are the only place of what a page shows', () => {
    expect(files.filter((f) => f.endsWith('.tsx')).flatMap(shownTexts)).toEqual([]);
  });

  it('name things as the glossary does', () => {
    const wrong = /diễn tập|chính sách|mẫu thủ tục|nhiệm vụ cần|sửa sai/i; // chạy thử, chủ trương, mẫu quy trình, việc cần xử lý, đính chính
    expect(Object.entries(vi).filter(([, text]) => wrong.test(text))).toEqual([]);
    expect(Object.entries(en).filter(([k, text]) => /polic/i.test(text) && !/chủ trương/i.test(vi[k] ?? ''))).toEqual([]);
    expect(Object.entries({ ...vi, ...en }).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('are the only place of Vietnamese words', () => {
    const vietnamese = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i;
    const own = new Set(['Tiếng Việt']);
    const found = files.flatMap((f) => [...readFileSync(f, 'utf8').matchAll(/'([^'\n]*)'|>([^<>{}\n]*)</g)].map((m) => m[1] ?? m[2] ?? ''));
    expect(found.filter((text) => vietnamese.test(text) && !own.has(text))).toEqual([]);
  });
});
