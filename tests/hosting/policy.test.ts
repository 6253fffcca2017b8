import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../../src/hosting/policy.ts';
import { carry } from '../../src/scripts/carry.ts';
import { early } from '../../src/scripts/early.ts';
import { prerenderNext } from '../../src/scripts/onward.ts';

test('only the scripts that stand in pages pass, by the hash of what they are today', () => {
	const hashes = [early, prerenderNext, carry].map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
	expect(securityHeaders({ origin: 'https://example.org' })['Content-Security-Policy']).toContain(`script-src 'self' ${hashes.join(' ')};`);
	expect(contentSecurityPolicy([])).toContain("script-src 'self';");
	expect(contentSecurityPolicy([`${early} `])).not.toContain(hashes[0]);
});

test('nothing may come from another server, and nothing be sent to one', () => {
	const directives = contentSecurityPolicy([]).split('; ');
	expect(directives[0]).toBe("default-src 'none'");
	expect(directives.flatMap((directive) => directive.split(' ').slice(1)).filter((source) => !["'none'", "'self'", "'unsafe-inline'", 'data:'].includes(source))).toEqual([]);
	expect(directives.filter((directive) => directive.includes('unsafe') || directive.includes('data:')).map((directive) => directive.split(' ')[0])).toEqual(['style-src', 'img-src']);
	// These do not fall back on default-src.
	for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives).toContain(`${name} 'none'`);
});

test('HTTPS is promised only where there is HTTPS, and never for other hosts of the domain', () => {
	expect(securityHeaders({ origin: 'https://example.org' })['Strict-Transport-Security']).toBe('max-age=63072000');
	expect(securityHeaders({ origin: 'http://intranet.example' })).not.toHaveProperty('Strict-Transport-Security');
});
