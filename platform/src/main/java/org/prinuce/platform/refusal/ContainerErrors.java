package org.prinuce.platform.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is refused before it reaches an endpoint (a malformed address, say) gets problem details, too. */
@RestController
class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            return Problem.of(HttpStatus.NOT_FOUND, "Not found", "There is nothing at this address.")
                    .answer();
        }
        HttpStatus status = HttpStatus.resolve(code);
        return status == null
                ? Problem.unexpected("unknown").answer()
                : Problem.of(status, status.getReasonPhrase(), null).answer();
    }
}
