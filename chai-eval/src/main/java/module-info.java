/** Metrics, benchmarks and statistics. */
module dev.chai.eval {
    requires static transitive org.jspecify;
    requires transitive dev.chai.spec;
    requires transitive dev.chai.critique;
}
