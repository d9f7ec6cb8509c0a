"""What opens an encrypted file: the passphrase, the key made of it, and where that key is kept on this computer."""
