/**
 * Reads JSON files from untrusted sources: limits, strict syntax, a JSON Schema, and problems that say where they
 * are.
 *
 * <pre>{@code
 * JsonText text = JsonText.read(path, ReadLimits.standard());
 * DataSchema schema = DataSchema.resource(Taxonomy.class, "taxonomy/taxonomy.schema.json");
 * List<DataProblem> problems = schema.problems(text);
 * }</pre>
 */
@NullMarked
package dev.chai.spec.data;

import org.jspecify.annotations.NullMarked;
