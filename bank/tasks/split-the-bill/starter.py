def split(total, weights):
    total = float(total)
    shares = [round(total * weight / sum(weights), 2) for weight in weights]
    shares[0] = round(total - sum(shares[1:]), 2)
    return [f"{share:.2f}" for share in shares]
