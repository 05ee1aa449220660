# approach: a signer that knows nothing of users, and the meaning of the payload apart from it

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode


class BadToken(Exception):
    """The token is malformed, forged or expired."""


class Signer:
    def __init__(self, secret):
        self.secret = secret

    def signature(self, body):
        return hmac.digest(self.secret, body, "sha256").hex()

    def wrap(self, payload):
        body = urlsafe_b64encode(payload).rstrip(b"=")
        return f"{body.decode()}.{self.signature(body)}"

    def unwrap(self, token):
        body, dot, signature = token.encode().partition(b".")
        if not hmac.compare_digest(signature, self.signature(body).encode()):
            raise BadToken("forged")
        return urlsafe_b64decode(body + b"==")


def issue(user, secret, now, ttl):
    return Signer(secret).wrap(json.dumps({"user": user, "exp": now + ttl}).encode())


def authenticate(token, secret, now):
    try:
        payload = json.loads(Signer(secret).unwrap(token))
        user, exp = payload["user"], payload["exp"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadToken("malformed") from error
    if type(user) is not str or type(exp) not in (int, float) or not now < exp:
        raise BadToken("expired or of wrong types")
    return user
