print("starpanel")
