/** The precise video language: taxonomy, clip labels, mention finder and caption linter. */
@SuppressWarnings("module") // the sister modules that read texts are compiled after this one
module dev.chai.spec {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;
    requires com.networknt.schema;
    requires org.apache.lucene.core;
    requires org.apache.lucene.analysis.common;

    exports dev.chai.spec.data;
    exports dev.chai.spec.document;
    exports dev.chai.spec.file to
            dev.chai.critique,
            dev.chai.eval,
            dev.chai.model;
    exports dev.chai.spec.labels;
    exports dev.chai.spec.labels.authors;
    exports dev.chai.spec.labels.consistency;
    exports dev.chai.spec.lint.pages to
            dev.chai.critique;
    exports dev.chai.spec.lint.report;
    exports dev.chai.spec.lint.testing;
    exports dev.chai.spec.lint;
    exports dev.chai.spec.mention;
    exports dev.chai.spec.policy;
    exports dev.chai.spec.rule;
    exports dev.chai.spec.text to
            dev.chai.critique,
            dev.chai.eval;
    exports dev.chai.spec;

    uses dev.chai.spec.lint.RulePackProvider;
}
