package org.prinuce.command.restore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import org.prinuce.events.AccountId;
import org.prinuce.platform.account.Account;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.refusal.NotPermitted;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a programme that was exported elsewhere is restored. */
@RestController
@Tag(name = "programme")
class RestoreEndpoint {

    private final Restore restore;
    private final Accounts accounts;

    RestoreEndpoint(Restore restore, Accounts accounts) {
        this.restore = restore;
        this.accounts = accounts;
    }

    @Operation(
            operationId = "restoreProgramme",
            summary = "Restores an exported programme into an empty installation, all or nothing")
    @PostMapping(path = "/api/restore", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Logged> restore(HttpServletRequest request, AccountId account) throws IOException {
        if (accounts.find(account).filter(Account::mayCreateProgrammes).isEmpty()) {
            throw new NotPermitted("Only a programme office may restore a programme. Ask who runs this service.");
        }
        Logged logged = restore.from(new BufferedInputStream(request.getInputStream(), 1 << 16), account);
        return ResponseEntity.created(URI.create("/api/programmes/" + logged.id()))
                .body(logged);
    }
}
