package dev.chai.model.onnx;

import static java.util.Objects.requireNonNull;

import dev.chai.model.vlm.VideoPreparation;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a model in this process is opened and what it may use.
 *
 * <pre>{@code
 * OnnxOptions options = OnnxOptions.builder().device(DeviceChoice.parse("cuda:0")).gpuMemoryBytes(20L << 30).build();
 * OnnxVlm model = OnnxVlm.open(Path.of("models/qwen3-vl-2b"), options);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class OnnxOptions {
    private final Builder values;

    private OnnxOptions(Builder values) {
        this.values = values;
    }

    /** Returns the defaults that the builder's methods name. */
    public static OnnxOptions defaults() {
        return builder().build();
    }

    /** Options to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects options. Not thread-safe; use it once. */
    public static final class Builder {
        private DeviceChoice device = DeviceChoice.auto();
        private Optional<String> variant = Optional.empty();
        private int threads;
        private OptionalLong memoryBytes = OptionalLong.empty();
        private long gpuMemoryBytes;
        private boolean requireDeepStack;
        private int concurrency = 1;
        private int chunkTokens = 1024;
        private long featureCacheBytes = 512L << 20;
        private long prefixCacheBytes = 1L << 30;
        private boolean digest = true;
        private Optional<VideoPreparation> video = Optional.empty();

        private Builder() {}

        /** Specifies where it runs; default {@code auto}. */
        public Builder device(DeviceChoice other) {
            device = requireNonNull(other, "device");
            return this;
        }

        /** Specifies which set of graphs, such as {@code q4f16}; default the most exact one. */
        public Builder variant(String other) {
            variant = Optional.of(other);
            return this;
        }

        /** Threads inside one operator; default 0, ONNX Runtime's choice. One thread gives the same bits on every run. */
        public Builder threads(int count) {
            threads = require("threads", count, 0);
            return this;
        }

        /** Specifies the most memory that model and calls may take; default what the machine has free. */
        public Builder memoryBytes(long bytes) {
            require("memoryBytes", bytes, 1);
            memoryBytes = OptionalLong.of(bytes);
            return this;
        }

        /** Specifies the most that ONNX Runtime's arena takes on the GPU for each graph; default 0, no limit. */
        public Builder gpuMemoryBytes(long bytes) {
            gpuMemoryBytes = require("gpuMemoryBytes", bytes, 0);
            return this;
        }

        /** Specifies whether graphs that lost DeepStack are refused rather than warned of; default no. */
        public Builder requireDeepStack(boolean required) {
            requireDeepStack = required;
            return this;
        }

        /** Calls at once; the others wait. Default 1: one call uses all cores. */
        public Builder concurrency(int calls) {
            concurrency = require("concurrency", calls, 1);
            return this;
        }

        /** Specifies the most prompt tokens that go through the decoder at once; default 1024. Bounds memory, which grows with it. */
        public Builder chunkTokens(int tokens) {
            chunkTokens = require("chunkTokens", tokens, 1);
            return this;
        }

        /** Bytes of picture features kept for later calls with the same pictures; default 512 MiB, 0 for none. */
        public Builder featureCacheBytes(long bytes) {
            featureCacheBytes = require("featureCacheBytes", bytes, 0);
            return this;
        }

        /** Bytes of keys and values kept for later calls that begin with the same pictures and text; default 1 GiB, 0 for none. */
        public Builder prefixCacheBytes(long bytes) {
            prefixCacheBytes = require("prefixCacheBytes", bytes, 0);
            return this;
        }

        /** Specifies whether provenance names a hash over all files, which takes a second for each gigabyte once; default yes. */
        public Builder digest(boolean wanted) {
            digest = wanted;
            return this;
        }

        /** Specifies how clips are prepared; default as the model's own processor does. */
        public Builder video(VideoPreparation other) {
            video = Optional.of(other);
            return this;
        }

        private static int require(String name, int value, int least) {
            require(name, (long) value, least);
            return value;
        }

        private static long require(String name, long value, long least) {
            if (value < least) {
                throw new IllegalArgumentException(name + " " + value + " must be at least " + least);
            }
            return value;
        }

        /** Returns the options. */
        public OnnxOptions build() {
            return new OnnxOptions(this);
        }
    }

    /** Returns where it runs. */
    public DeviceChoice device() {
        return values.device;
    }

    /** Returns which set of graphs; empty for the most exact one. */
    public Optional<String> variant() {
        return values.variant;
    }

    /** Threads inside one operator; 0 for ONNX Runtime's choice. */
    public int threads() {
        return values.threads;
    }

    /** Returns the most memory; empty for what the machine has free. */
    public OptionalLong memoryBytes() {
        return values.memoryBytes;
    }

    /** Returns the most on the GPU for each graph; 0 for no limit. */
    public long gpuMemoryBytes() {
        return values.gpuMemoryBytes;
    }

    /** Returns whether graphs that lost DeepStack are refused. */
    public boolean requireDeepStack() {
        return values.requireDeepStack;
    }

    /** Calls at once. */
    public int concurrency() {
        return values.concurrency;
    }

    /** Returns the most prompt tokens that go through the decoder at once. */
    public int chunkTokens() {
        return values.chunkTokens;
    }

    /** Bytes of picture features that are kept. */
    public long featureCacheBytes() {
        return values.featureCacheBytes;
    }

    /** Bytes of keys and values that are kept. */
    public long prefixCacheBytes() {
        return values.prefixCacheBytes;
    }

    /** Returns whether provenance names a hash. */
    public boolean digest() {
        return values.digest;
    }

    /** Returns how clips are prepared; empty for the model's own way. */
    public Optional<VideoPreparation> video() {
        return values.video;
    }
}
