/**
 * Reads a prompt as a document: shots with numbers and times, fields, negative parts, and text that is left alone.
 *
 * <p>{@link dev.chai.spec.document.PromptDocument} is the entry point.
 *
 * <pre>{@code
 * PromptDocument document = PromptDocument.read("[0-3s] Wide shot of a farm. [3-6s] The camera dollies in. Negative prompt: blur");
 * document.shots().size();                          // 2
 * document.shots().get(1).time();                   // Optional[3-6 s]
 * document.parts(PartKind.NEGATIVE).get(0).text();  // blur
 * }</pre>
 */
@NullMarked
package dev.chai.spec.document;

import org.jspecify.annotations.NullMarked;
