/** Critiques of captions: data model, review, checks and exchange. */
module dev.chai.critique {
    requires static transitive org.jspecify;
    requires transitive dev.chai.spec;
}
