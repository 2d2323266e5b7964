const fr = {
  export: 'Exporter',
  print: 'Imprimer',
  import: 'Importer un texte',
  format: {
    pdf: 'PDF, pour diffuser',
    docx: 'Word (.docx)',
    odt: 'LibreOffice (.odt)',
    html: 'Page web (.html)',
    md: 'Markdown (.md)',
  },
  outcome: {
    offline:
      'Le PDF se fait sur le serveur, qui ne répond pas. Choisissez un autre format ou « Imprimer » : ils se font sur cet appareil.',
    print: 'Ce serveur ne fait pas de PDF. L’impression s’ouvre : choisissez « Enregistrer au format PDF ».',
    forbidden: 'Vous ne pouvez plus lire ce compte rendu. Rechargez la page.',
    busy: 'Beaucoup de PDF se préparent en ce moment. Réessayez dans une minute.',
  },
  importing: {
    title: 'Importer un texte',
    kinds:
      'Un compte rendu Word (.docx), LibreOffice (.odt), page web (.html) ou Markdown (.md), 20 Mo au plus. Les images ne sont pas reprises. Rien n’est écrit avant votre accord.',
    choose: 'Choisir un fichier',
    reading: 'Lecture de {{name}}',
    insert: 'Insérer à la fin du texte',
    cancel: 'Annuler',
    close: 'Fermer',
    inserting: 'Insertion en cours : {{done}} blocs sur {{of}}',
    progress: 'Avancement de l’insertion',
    done_one: '{{count}} bloc inséré à la fin du texte. Ctrl Z l’annule, en plusieurs fois s’il est long.',
    done_other:
      '{{count}} blocs insérés à la fin du texte. Ctrl Z l’annule, en plusieurs fois s’il est long.',
  },
  preview: {
    title: 'Dans {{name}}',
    heading_one: '{{count}} point ou partie',
    heading_other: '{{count}} points ou parties',
    intervention_one: '{{count}} intervention',
    intervention_other: '{{count}} interventions',
    decision_one: '{{count}} décision',
    decision_other: '{{count}} décisions',
    vote_one: '{{count}} vote',
    vote_other: '{{count}} votes',
    action_one: '{{count}} action',
    action_other: '{{count}} actions',
    legalReference_one: '{{count}} texte de loi',
    legalReference_other: '{{count}} textes de loi',
    table_one: '{{count}} tableau',
    table_other: '{{count}} tableaux',
    footnote_one: '{{count}} note de bas de page',
    footnote_other: '{{count}} notes de bas de page',
    blocks_one: '{{count}} bloc en tout',
    blocks_other: '{{count}} blocs en tout',
    heads_one: '{{count}} en-tête de page laissé de côté',
    heads_other: '{{count}} en-têtes de page laissés de côté',
    represented_one: '{{count}} commune représentée',
    represented_other: '{{count}} communes représentées',
    facts: 'L’en-tête dit : {{facts}}. Ces faits ne sont pas insérés : la page calcule les siens.',
    own: 'Ce fichier vient de Tour de table : tous ses blocs sont connus.',
    nothing: 'Aucun intervenant ni décision n’a été reconnu : tout le texte sera repris tel quel.',
    guesses: 'Voici ce qui a été reconnu. Décochez ce qui doit rester du texte.',
    guessed: 'Blocs reconnus',
    point: 'Titre :',
  },
  refused: {
    'too-large':
      'Ce fichier est trop gros (20 Mo au plus, 4 Mo pour du texte seul). Retirez ses images, puis choisissez-le de nouveau.',
    empty: 'Ce fichier ne contient aucun texte. Ouvrez-le pour vérifier, puis choisissez-en un autre.',
    'wrong-kind':
      'Le contenu de ce fichier ne correspond pas à son extension. Ouvrez-le, enregistrez-le en .docx ou en .odt, puis choisissez-le de nouveau.',
    damaged:
      'Ce fichier est incomplet ou abîmé. Rien n’a été inséré. Enregistrez-le de nouveau depuis Word ou LibreOffice.',
    bomb: 'Ce fichier se décompresse de façon anormale et n’a pas été ouvert. Enregistrez-le de nouveau depuis Word ou LibreOffice.',
    protected:
      'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis choisissez-le de nouveau.',
    'old-word':
      'Ce fichier est un ancien document Word ou protégé. Enregistrez-le au format .docx sans mot de passe, puis choisissez-le de nouveau.',
    'unknown-format':
      'Ce format n’est pas lu ici. Enregistrez le texte en .docx, .odt, .html ou .md, puis choisissez-le de nouveau.',
    unreadable:
      'Ce fichier n’a pas pu être lu sur cet appareil. Vérifiez qu’il existe encore, puis choisissez-le de nouveau.',
  },
}

const en: typeof fr = {
  export: 'Export',
  print: 'Print',
  import: 'Import a text',
  format: {
    pdf: 'PDF, to share',
    docx: 'Word (.docx)',
    odt: 'LibreOffice (.odt)',
    html: 'Web page (.html)',
    md: 'Markdown (.md)',
  },
  outcome: {
    offline:
      'The server makes the PDF, and does not answer. Choose another format or “Print”: they are made on this device.',
    print: 'This server makes no PDF. Printing opens: choose “Save as PDF”.',
    forbidden: 'You may no longer read these minutes. Reload the page.',
    busy: 'Many PDFs are being made right now. Try again in a minute.',
  },
  importing: {
    title: 'Import a text',
    kinds:
      'Minutes in Word (.docx), LibreOffice (.odt), a web page (.html) or Markdown (.md), 20 MB at most. Pictures are left out. Nothing is written before you agree.',
    choose: 'Choose a file',
    reading: 'Reading {{name}}',
    insert: 'Insert at the end of the text',
    cancel: 'Cancel',
    close: 'Close',
    inserting: 'Inserting: {{done}} of {{of}} blocks',
    progress: 'Progress of the insertion',
    done_one:
      '{{count}} block inserted at the end of the text. Ctrl Z undoes it, in several steps if it is long.',
    done_other:
      '{{count}} blocks inserted at the end of the text. Ctrl Z undoes it, in several steps if it is long.',
  },
  preview: {
    title: 'In {{name}}',
    heading_one: '{{count}} point or part',
    heading_other: '{{count}} points or parts',
    intervention_one: '{{count}} intervention',
    intervention_other: '{{count}} interventions',
    decision_one: '{{count}} decision',
    decision_other: '{{count}} decisions',
    vote_one: '{{count}} vote',
    vote_other: '{{count}} votes',
    action_one: '{{count}} action',
    action_other: '{{count}} actions',
    legalReference_one: '{{count}} legal text',
    legalReference_other: '{{count}} legal texts',
    table_one: '{{count}} table',
    table_other: '{{count}} tables',
    footnote_one: '{{count}} footnote',
    footnote_other: '{{count}} footnotes',
    blocks_one: '{{count}} block in all',
    blocks_other: '{{count}} blocks in all',
    heads_one: '{{count}} running head left out',
    heads_other: '{{count}} running heads left out',
    represented_one: '{{count}} commune represented',
    represented_other: '{{count}} communes represented',
    facts: 'The head says: {{facts}}. These facts are not inserted: the page computes its own.',
    own: 'This file comes from Tour de table: all its blocks are known.',
    nothing: 'No speaker and no decision was recognised: the whole text is taken as it is.',
    guesses: 'This is what was recognised. Clear what should stay text.',
    guessed: 'Recognised blocks',
    point: 'Title:',
  },
  refused: {
    'too-large':
      'This file is too large (20 MB at most, 4 MB for bare text). Take its pictures out and choose it again.',
    empty: 'This file holds no text. Open it to check, then choose another one.',
    'wrong-kind':
      'This file is not what its extension says. Open it, save it as .docx or .odt and choose it again.',
    damaged:
      'This file is incomplete or damaged. Nothing was inserted. Save it again from Word or LibreOffice.',
    bomb: 'This file unpacks abnormally and was not opened. Save it again from Word or LibreOffice.',
    protected: 'This file has a password. Save it without one and choose it again.',
    'old-word':
      'This is an old or protected Word document. Save it as .docx without a password and choose it again.',
    'unknown-format':
      'This format is not read here. Save the text as .docx, .odt, .html or .md and choose it again.',
    unreadable: 'This file could not be read on this device. Check that it still exists and choose it again.',
  },
}

export const messages = { fr, en }
