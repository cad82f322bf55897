/**
 * Commands that run a model: caption, score, revise, best-of-n.
 */
@NullMarked
package dev.chai.cli.model;

import org.jspecify.annotations.NullMarked;
