import type { APIRoute } from 'astro';
import { settings } from '../../library.ts';
import { securityText } from '../../sharing/security.ts';

export const getStaticPaths = () => (settings.security ? [{ params: { file: 'security' }, props: { security: settings.security } }] : []);

export const GET: APIRoute<{ security: NonNullable<typeof settings.security> }> = ({ props }) => new Response(securityText(props.security, settings));
