import ts from 'typescript'

/** Operations of Math that give the same bits in every engine; all others differ somewhere. */
const EXACT = new Set(['sqrt', 'abs', 'min', 'max', 'floor', 'ceil', 'round', 'trunc', 'imul', 'fround', 'clz32', 'sign', 'PI'])
/** Clocks, luck, the machine: the same run would not be the same twice. (The page's names do not exist for sim's types.) */
const OUTSIDE = new Set([
  'Date', 'performance', 'Intl', 'crypto', 'globalThis', 'process', 'console',
  'fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'Buffer', 'require', 'eval', 'Function',
])
/** Methods that follow the machine's language. */
const LOCAL = /^(localeCompare|toLocale\w*)$/

/** Operations that may not be used in a deterministic part, as `line: what`. */
export function bannedIn(fileName: string, source: string): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const report = (node: ts.Node, what: string): void => {
    found.push(`${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}: ${what}`)
  }

  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isPower(node.operatorToken.kind)) report(node, '**')
    if (ts.isPropertyAccessExpression(node) && LOCAL.test(node.name.text)) report(node, node.name.text)
    if (ts.isStringLiteralLike(node) && LOCAL.test(node.text)) report(node, node.text)
    if (ts.isIdentifier(node) && isReference(node)) {
      if (OUTSIDE.has(node.text)) report(node, node.text)
      if (node.text === 'Math' && !isExact(node.parent)) report(node, node.parent.getText(file).split('\n')[0] ?? 'Math')
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isPower(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
}

/** `Math.sqrt` and its like; `Math[name]`, `const { exp } = Math` and `const m = Math` are not. */
function isExact(parent: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) && EXACT.has(parent.name.text)
}

/** Is it a name for a value in scope, rather than the name of a property or of a type's member? */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isEnumMember(parent)) return parent.name !== node
  return !ts.isQualifiedName(parent) && !ts.isImportSpecifier(parent) && !ts.isBindingElement(parent) && !ts.isTypeReferenceNode(parent)
}
