export default {
  globs: ['src/mutual-action-plan.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
};
