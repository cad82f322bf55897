package dev.chai.model.onnx;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory the machine can still give. Thread-safe. */
final class MachineMemory {
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private MachineMemory() {}

    /** Bytes: what the kernel says can be had without swapping, else what is free. */
    static long available() {
        return linux().orElseGet(MachineMemory::free);
    }

    private static OptionalLong linux() {
        try {
            for (String line : Files.isReadable(LINUX) ? Files.readAllLines(LINUX) : java.util.List.<String>of()) {
                if (line.startsWith(AVAILABLE)) {
                    String kibibytes = line.substring(AVAILABLE.length()).replace("kB", "");
                    return OptionalLong.of(Long.parseLong(kibibytes.trim()) << 10);
                }
            }
        } catch (IOException | NumberFormatException e) {
            System.getLogger(MachineMemory.class.getName()).log(System.Logger.Level.DEBUG, "no meminfo", e);
        }
        return OptionalLong.empty();
    }

    private static long free() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getFreeMemorySize()
                : Long.MAX_VALUE;
    }
}
