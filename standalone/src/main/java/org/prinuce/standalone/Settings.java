package org.prinuce.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** The environment variables by which an installation is told what differs from the usual. */
record Settings(Map<String, String> environment) {

    private static final int USUAL_PORT = 8080;

    String text(String name, String usually) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? usually : value.strip();
    }

    /** @throws CannotStart if it is not set */
    String needed(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            throw new CannotStart(name + " must be set; docker-compose.yml shows how.");
        }
        return value;
    }

    boolean isOn(String name, boolean usually) {
        return switch (text(name, Boolean.toString(usually))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart(name + " must be true or false.");
        };
    }

    int port() {
        String port = text("PRINUCE_PORT", Integer.toString(USUAL_PORT));
        try {
            int number = Integer.parseInt(port);
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new CannotStart("PRINUCE_PORT is " + port + ", but must be a number from 1 to 65535.");
    }

    Path data() {
        return Path.of(text("PRINUCE_DATA", "data"));
    }

    /** @throws CannotStart if another program listens there, before anything was started in vain */
    static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CannotStart(portInUse(port));
        }
    }

    static String portInUse(int port) {
        return "Port " + port + " is used by another program. Stop that one, or choose another port with PRINUCE_PORT.";
    }
}
