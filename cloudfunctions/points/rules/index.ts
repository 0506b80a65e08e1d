/** The village’s catalogue of rules: adopted by a meeting, checked, in force. */
export { adoptCatalogue } from './adopt'
export { catalogue } from './catalogue'
export { checkRules } from './check'
export { fileRules } from './file'
export { catalogueInForce, ruleInForce } from './in-force'
export { listTemplates } from './list-templates'
export { type AdoptedFile, adoptedFileOf, proveAdopted } from './prove-adopted'
export { template } from './template'
