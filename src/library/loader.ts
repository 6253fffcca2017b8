import type { Loader, LoaderContext } from 'astro/loaders';
import { pathsFrom } from '../site/paths.ts';
import { readContent } from './reading.ts';

/** Reads the content folder when Astro asks for it, and in dev after each change to it. */
export function publicationLoader(): Loader {
	return {
		name: 'octavo',
		load: async (context) => {
			const held = context.watcher && new Map();
			const fill = () => readContent(context.logger, held);
			await fill();
			watch(context, fill);
		},
	};
}

function watch({ watcher, logger }: LoaderContext, fill: () => Promise<void>): void {
	if (!watcher) return;
	const { content } = pathsFrom(process.env);
	watcher.add(content);
	let timer: NodeJS.Timeout | undefined;
	watcher.on('all', (_event, path) => {
		if (!path.startsWith(content)) return;
		clearTimeout(timer);
		// Editors save in several steps; one reading serves them all.
		timer = setTimeout(() => void fill().then(
			// What serves pages (src/build/integration.ts) hears of it by the one thing that both have; a moment later, for a
			// page that is being put together from what was read before must not be the last to say which paths there are.
			() => void setImmediate(() => watcher.emit('octavo:read' as 'ready')),
			(error: unknown) => logger.error(`The content could not be read: ${error instanceof Error ? error.message : String(error)}. Save once more.`),
		), 30);
	});
}
