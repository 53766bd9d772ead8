export { textHash } from '../schema/canonical.ts'
