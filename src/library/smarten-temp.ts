export function smarten(text: string, _lang: string, _o?: {plain?: boolean}): string { return text; }
