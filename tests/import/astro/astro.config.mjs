// As Astro reads it: docs.astro.build/en/reference/configuration-reference. The words of this folder are ours.
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://knot.example' });
