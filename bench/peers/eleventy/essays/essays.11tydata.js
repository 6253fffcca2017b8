export default { layout: 'essay.11ty.js', permalink: ({ page }) => `/essays/${page.fileSlug}/` };
