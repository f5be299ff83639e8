package org.nishang.privacy.own;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MyDataApi {

    private final MyData data;

    MyDataApi(MyData data) {
        this.data = data;
    }

    @GetMapping(path = "/api/v1/my-data.zip", produces = "application/zip")
    ResponseEntity<byte[]> file(Locale language) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("my-data.zip")
                                .build()
                                .toString())
                .body(data.file(language));
    }
}
