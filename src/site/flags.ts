/**
 * How a build is to treat the record of what has been published.
 *
 * Where others look on (`CI` is set), where the writer says so (`--frozen`, `OCTAVO_FROZEN`), and where the build is as of
 * another day than today (`OCTAVO_TODAY`), what is new is said and not written.
 */
export function flagsFrom(environment: NodeJS.ProcessEnv, commandLine: readonly string[]): Flags {
	const isSet = (name: string) => !['', '0', 'false', undefined].includes(environment[name]);
	return {
		frozen: isSet('CI') || isSet('OCTAVO_FROZEN') || isSet('OCTAVO_TODAY') || commandLine.includes('--frozen'),
		acceptMoves: commandLine.includes('--accept-moves'),
	};
}

export interface Flags {
	/** Write nothing into the record. */
	frozen: boolean;
	/** Let a new pattern of permalinks, or a new address of the site, move everything. */
	acceptMoves: boolean;
}
