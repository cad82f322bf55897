/** Critiques of captions: data model, review, checks and exchange. */
module dev.chai.critique {
    requires static transitive org.jspecify;
    requires transitive dev.chai.spec;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;
    requires com.networknt.schema;
    requires org.apache.lucene.core;
    requires org.apache.lucene.analysis.common;

    exports dev.chai.critique;
    exports dev.chai.critique.check;
    exports dev.chai.critique.corrupt;
    exports dev.chai.critique.io;
    exports dev.chai.critique.judge;
    exports dev.chai.critique.lint;
    exports dev.chai.critique.loop;
    exports dev.chai.critique.points;
    exports dev.chai.critique.qc;
    exports dev.chai.critique.review;
    exports dev.chai.critique.unit;

    provides dev.chai.spec.lint.RulePackProvider with
            dev.chai.critique.lint.CritiqueRules;
}
