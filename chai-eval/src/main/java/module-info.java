/** Metrics, benchmarks and statistics. */
module dev.chai.eval {
    requires static transitive org.jspecify;
    requires transitive dev.chai.spec;
    requires transitive dev.chai.critique;
    requires tools.jackson.databind;
    requires org.apache.lucene.analysis.common;

    exports dev.chai.eval;
    exports dev.chai.eval.agreement;
    exports dev.chai.eval.audit;
    exports dev.chai.eval.benchmark;
    exports dev.chai.eval.binary;
    exports dev.chai.eval.camerabench;
    exports dev.chai.eval.critique;
    exports dev.chai.eval.dense;
    exports dev.chai.eval.embed;
    exports dev.chai.eval.etbench;
    exports dev.chai.eval.legacy;
    exports dev.chai.eval.mcq;
    exports dev.chai.eval.metric;
    exports dev.chai.eval.primitive;
    exports dev.chai.eval.rank;
    exports dev.chai.eval.report;
    exports dev.chai.eval.stats;
    exports dev.chai.eval.temporal;
    exports dev.chai.eval.text;
    exports dev.chai.eval.token;
}
