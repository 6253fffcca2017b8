// As Eleventy 3 reads it: 11ty.dev/docs/config. The words of this folder are ours.
export default () => ({ dir: { input: 'src' } });
