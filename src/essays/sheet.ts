/** Styles that only some texts need; src/styles/ has a file of each name. */
export type Sheet = 'asides' | 'blocks' | 'chart' | 'code' | 'math' | 'notes' | 'tables' | 'wide';
