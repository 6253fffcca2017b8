/**
 * What the writer's choices of a Next leave free. Only an essay without a wish has a free Next; whoever follows wishes
 * comes to one of these or into a loop. So the essays fall into trees, each with one free essay at its end, and loops
 * with what leads into them. However the free essays go on, a way round the publication passes a tree at most once and
 * leaves it by its end: the longest way through a tree is the most it can carry.
 *
 * @param wishes for each essay the number of the one its writer wants next, if any
 * @returns for each tree a longest way, the free essay last; of several the one that begins with the lowest number.
 *   What leads into a loop is in none.
 */
export function longestWays(wishes: readonly (number | undefined)[]): number[][] {
	const wishers = wishes.map((): number[] => []);
	wishes.forEach((wish, essay) => wish !== undefined && wishers[wish]!.push(essay));
	const free = wishes.keys().filter((essay) => wishes[essay] === undefined);
	return Array.from(free, (end) => wayFrom(farthest(end, wishers), wishes));
}

/** The essay from which the most wishes lead to the end. */
function farthest(end: number, wishers: readonly number[][]): number {
	let reached = [end];
	for (let further = reached; further.length > 0; further = reached.flatMap((essay) => wishers[essay]!)) {
		reached = further;
	}
	return reached.reduce((lowest, essay) => Math.min(lowest, essay));
}

function wayFrom(start: number, wishes: readonly (number | undefined)[]): number[] {
	const way = [start];
	for (let next = wishes[start]; next !== undefined; next = wishes[next]) way.push(next);
	return way;
}
