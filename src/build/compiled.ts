// What Astro compiles in place of its own entry to the site's code, by what it offers to adapters (docs.astro.build:
// "Adapter API", `astro/app/entrypoint`, `astro:static-paths`). So the compiled site belongs to us: it is kept, and the
// next build can render with it without starting Astro (src/build/rebuild.ts).
import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { rebuild, type Rebuilding } from './rebuild.ts';

const app = createApp({ streaming: false });
// On a server a fault ends in a page that says so; in a build it ends the build.
app.renderError = async (request, { error }) => {
	throw error ?? new Error(`${new URL(request.url).pathname} could not be rendered`);
};

const getStaticPaths = () => new StaticPaths(app).getAll();
const render = (request: Request, { routeData }: { routeData: RouteData }) => app.render(request, { routeData });

export const compiled = { getStaticPaths, render, rebuild: (build: Rebuilding) => rebuild(build, { getStaticPaths, render }) };

/** The site's code: which pages there are, and how they are rendered. */
export type Compiled = typeof compiled;
