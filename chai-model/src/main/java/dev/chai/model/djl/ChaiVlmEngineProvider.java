package dev.chai.model.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineProvider;

/**
 * Tells DJL of the engine; {@code ServiceLoader} finds it; do not call it by hand.
 *
 * <pre>{@code
 * Engine engine = Engine.getEngine(ChaiVlmEngine.NAME);
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class ChaiVlmEngineProvider implements EngineProvider {
    /** Creates the provider, for {@code ServiceLoader}. */
    public ChaiVlmEngineProvider() {}

    @Override
    public String getEngineName() {
        return ChaiVlmEngine.NAME;
    }

    @Override
    public int getEngineRank() {
        return ChaiVlmEngine.RANK;
    }

    @Override
    public Engine getEngine() {
        return Holder.ENGINE;
    }

    /** The holder idiom. */
    private static final class Holder {
        static final Engine ENGINE = new ChaiVlmEngine();
    }
}
