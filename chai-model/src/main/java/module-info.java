/** Video input and models. */
module dev.chai.model {
    requires static transitive org.jspecify;
    requires transitive dev.chai.spec;
    requires transitive dev.chai.critique;
}
