export default { eleventyComputed: { title: () => 'Worked out' } };
