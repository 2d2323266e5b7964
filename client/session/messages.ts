const fr = {
  table: { label: 'Les 36 communes des Hauts-de-Seine', sentence: '36 communes autour de la même table.' },
  login: {
    title: 'Se connecter',
    space: 'Espace de {{name}}',
    spaceElided: 'Espace de l’{{name}}',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    forgotten: 'Mot de passe oublié',
    submit: 'Se connecter',
  },
  password: {
    show: 'Montrer',
    hide: 'Masquer',
    choose: 'Votre mot de passe',
    rule: 'Douze caractères au moins ; une phrase convient très bien.',
    tooShort: 'Il faut douze caractères au moins.',
  },
  device: {
    legend: 'Cet ordinateur',
    own: {
      title: 'Le mien ou celui de mon bureau',
      what: 'Vous travaillez aussi hors ligne. Vos documents restent sur cet appareil et s’effacent à la déconnexion, ou après 30 jours sans contact.',
    },
    shared: {
      title: 'Partagé ou prêté',
      what: 'Rien n’est gardé ici. Il faut le réseau pour travailler.',
    },
  },
  demo: {
    title: 'Entrer dans la démonstration',
    what: 'Ceci est une démonstration : les communes sont réelles, les personnes inventées. Choisissez qui vous êtes.',
  },
  refused: {
    'wrong-credentials':
      'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez l’un et l’autre, ou choisissez un nouveau mot de passe.',
    rate: 'Trop d’essais de suite. Attendez quelques minutes, puis recommencez.',
    offline: 'Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.',
    deactivated: 'Ce compte est fermé. Votre association peut le rouvrir.',
    'unknown-user': 'Cette personne n’est plus dans la démonstration.',
    'unknown-link': 'Ce lien n’existe pas, ou il a déjà servi.',
    'expired-link': 'Ce lien a expiré. Demandez-en un nouveau.',
    invalid: 'Ce mot de passe ne convient pas : il faut de douze à 128 caractères.',
    failed: 'Le serveur n’a pas pu répondre. Recommencez dans un instant.',
  },
  out: {
    'signed-out': 'Vous êtes déconnecté·e. Les documents ont été effacés de cet appareil.',
    stale: 'Cet appareil n’avait pas vu le serveur depuis 30 jours : ses documents ont été effacés.',
    'other-person': 'Une autre personne s’est connectée : les documents de cet appareil ont été effacés.',
    offline:
      'Pas de réseau. La première connexion sur cet appareil en a besoin ; elle reprendra à son retour.',
    aside_one: 'Un texte n’avait pas été envoyé ; il est mis de côté.',
    aside_other: '{{count}} textes n’avaient pas été envoyés ; ils sont mis de côté.',
    download: 'Télécharger ces textes',
  },
  forgot: {
    title: 'Mot de passe oublié',
    what: 'Indiquez votre adresse : un lien pour en choisir un nouveau vous sera envoyé.',
    submit: 'Recevoir le lien',
    sent: 'Si cette adresse a un compte, un lien vient de lui être envoyé. Il est valable une heure.',
    back: 'Revenir à la connexion',
  },
  invitation: {
    title: 'Bienvenue, {{name}}',
    what: 'Choisissez le mot de passe de votre compte, {{email}}.',
    submit: 'Ouvrir mon compte',
    gone: 'Ce lien ne s’ouvre plus',
    goneWhat:
      'Il a expiré ou il a déjà servi. Si vous avez choisi un mot de passe, connectez-vous ; sinon, demandez une nouvelle invitation à votre association.',
  },
  reset: {
    title: 'Choisir un nouveau mot de passe',
    what: 'Les autres appareils connectés devront se reconnecter.',
    submit: 'Enregistrer et me connecter',
  },
  expired: {
    sentence_zero: 'Votre session a pris fin.',
    sentence_one: 'Votre session a pris fin. Votre modification non envoyée reste sur cet appareil.',
    sentence_other:
      'Votre session a pris fin. Vos {{count}} modifications non envoyées restent sur cet appareil.',
    again: 'Me reconnecter',
    title: 'Se reconnecter',
    who: 'Compte :',
    demo: 'Revenir par la démonstration',
    what: 'Vous reprendrez où vous en étiez ; rien de ce que vous avez saisi n’est perdu.',
  },
}

const en: typeof fr = {
  table: { label: 'The 36 communes of Hauts-de-Seine', sentence: '36 communes around one table.' },
  login: {
    title: 'Sign in',
    space: 'Workspace of {{name}}',
    spaceElided: 'Workspace of {{name}}',
    email: 'E-mail address',
    password: 'Password',
    forgotten: 'Forgotten password',
    submit: 'Sign in',
  },
  password: {
    show: 'Show',
    hide: 'Hide',
    choose: 'Your password',
    rule: 'At least twelve characters; a sentence does very well.',
    tooShort: 'At least twelve characters are needed.',
  },
  device: {
    legend: 'This computer',
    own: {
      title: 'Mine or my office’s',
      what: 'You can also work offline. Your documents stay on this device and are wiped when you sign out, or after 30 days without contact.',
    },
    shared: { title: 'Shared or borrowed', what: 'Nothing is kept here. Working needs the network.' },
  },
  demo: {
    title: 'Enter the demonstration',
    what: 'This is a demonstration: the communes are real, the people invented. Choose who you are.',
  },
  refused: {
    'wrong-credentials':
      'This address and this password do not go together. Check both, or choose a new password.',
    rate: 'Too many attempts in a row. Wait a few minutes, then try again.',
    offline: 'The server does not answer. Check the network, then try again.',
    deactivated: 'This account is closed. Your association can open it again.',
    'unknown-user': 'This person is no longer in the demonstration.',
    'unknown-link': 'This link does not exist, or was used already.',
    'expired-link': 'This link has expired. Ask for a new one.',
    invalid: 'This password will not do: it takes twelve to 128 characters.',
    failed: 'The server could not answer. Try again in a moment.',
  },
  out: {
    'signed-out': 'You are signed out. The documents were wiped from this device.',
    stale: 'This device had not met the server for 30 days: its documents were wiped.',
    'other-person': 'Someone else has signed in: the documents of this device were wiped.',
    offline: 'No network. The first sign-in on this device needs it; it will go on when it is back.',
    aside_one: 'One text had not been sent; it is set aside.',
    aside_other: '{{count}} texts had not been sent; they are set aside.',
    download: 'Download these texts',
  },
  forgot: {
    title: 'Forgotten password',
    what: 'Give your address: a link to choose a new one will be sent to you.',
    submit: 'Receive the link',
    sent: 'If this address has an account, a link has just been sent to it. It is valid for one hour.',
    back: 'Back to sign-in',
  },
  invitation: {
    title: 'Welcome, {{name}}',
    what: 'Choose the password of your account, {{email}}.',
    submit: 'Open my account',
    gone: 'This link no longer opens',
    goneWhat:
      'It has expired or was used already. If you have chosen a password, sign in; otherwise ask your association for a new invitation.',
  },
  reset: {
    title: 'Choose a new password',
    what: 'Other devices will have to sign in again.',
    submit: 'Save and sign in',
  },
  expired: {
    sentence_zero: 'Your session has ended.',
    sentence_one: 'Your session has ended. Your unsent edit stays on this device.',
    sentence_other: 'Your session has ended. Your {{count}} unsent edits stay on this device.',
    again: 'Sign in again',
    title: 'Sign in again',
    who: 'Account:',
    demo: 'Come back through the demonstration',
    what: 'You will go on where you were; nothing you have typed is lost.',
  },
}

export const messages = { fr, en }
