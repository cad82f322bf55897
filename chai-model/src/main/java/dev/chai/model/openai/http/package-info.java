/** Requests, retries, event streams and the redaction of keys, as any HTTP server of models needs them. Not exported. */
@NullMarked
package dev.chai.model.openai.http;

import org.jspecify.annotations.NullMarked;
