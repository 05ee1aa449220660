# approach: split, sign, compare, decode, look at the term; errors become BadToken in one place

import base64
import hashlib
import hmac
import json


class BadToken(Exception):
    """The token is malformed, forged or expired."""


def sign(body, secret):
    return hmac.new(secret, body, hashlib.sha256).hexdigest().encode()


def issue(user, secret, now, ttl):
    payload = json.dumps({"user": user, "exp": now + ttl}).encode()
    body = base64.urlsafe_b64encode(payload).rstrip(b"=")
    return f"{body.decode()}.{sign(body, secret).decode()}"


def authenticate(token, secret, now):
    if not isinstance(token, str) or token.count(".") != 1:
        raise BadToken("not two parts")
    body, signature = (part.encode() for part in token.split("."))
    if not hmac.compare_digest(signature, sign(body, secret)):
        raise BadToken("wrong signature")
    try:
        payload = json.loads(base64.urlsafe_b64decode(body + b"=" * (-len(body) % 4)))
    except ValueError as error:
        raise BadToken("unreadable") from error
    if not isinstance(payload, dict):
        raise BadToken("not an object")
    user, exp = payload.get("user"), payload.get("exp")
    if not isinstance(user, str) or not isinstance(exp, int | float) or isinstance(exp, bool):
        raise BadToken("wrong fields")
    if now >= exp:
        raise BadToken("expired")
    return user
