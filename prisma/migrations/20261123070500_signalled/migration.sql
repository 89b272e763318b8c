-- Responses that the analyst is told something of are few: counted without reading the others.
CREATE INDEX response_signalled ON response (fieldwork_id) WHERE signals <> '{}';
