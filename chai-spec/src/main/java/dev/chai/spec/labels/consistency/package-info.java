/**
 * The rules that say which labels of a clip cannot hold together and what follows from them.
 *
 * <p>{@link dev.chai.spec.labels.consistency.ConsistencyRules} is the entry point.
 */
@NullMarked
package dev.chai.spec.labels.consistency;

import org.jspecify.annotations.NullMarked;
