// Hands a request of the vendor's framework to an event function: its event is the body, its context what the platform adds.
'use strict'
const { main } = require(process.env.BUNDLE)

exports.main = (event, { extendedContext }) => main(event, extendedContext)
